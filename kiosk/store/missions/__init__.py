"""What the mission sets, in the store: each change dated and journaled; and what headquarters published."""
