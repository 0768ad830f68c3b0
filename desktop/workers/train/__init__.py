"""The desktop's side of the trainer: starts it, reads its events, tells it to pause or stop."""
