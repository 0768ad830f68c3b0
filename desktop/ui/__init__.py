"""What a person sees and touches: one folder a screen, and `widgets` for what they share."""
