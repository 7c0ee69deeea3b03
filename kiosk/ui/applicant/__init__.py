"""The applicant's face: typed view models that call the domain and the office, and publish."""
