"""From a caregiver's message to a checked answer."""
