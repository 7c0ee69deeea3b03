"""The console's pages about the mission: hours, fees, services, hall, texts."""
