"""From documents to what an expert learns from: questions, answers, prompts."""
