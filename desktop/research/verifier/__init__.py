"""The Verifier: the expert that judges questions and claims, and how it is made from examples."""
