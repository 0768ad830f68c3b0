"""The Lab: whether an expert helps, measured on questions about documents it was not trained on."""
