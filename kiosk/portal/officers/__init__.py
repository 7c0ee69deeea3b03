"""Officers at the portal: who they are, what they read, decide and publish."""
