"""The process that downloads a model: the only one that ever opens a socket."""
