"""Makes the training data of an expert from documents: questions, answers, prompts."""
