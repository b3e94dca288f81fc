"""From "I need a person" to a closed case, and the caregiver's rights over it."""
