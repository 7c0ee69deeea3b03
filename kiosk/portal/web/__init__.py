"""What the portal answers: its APIs and its pages."""
