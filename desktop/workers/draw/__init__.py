"""The page drawer: a process that turns pages and images into pictures for the window."""
