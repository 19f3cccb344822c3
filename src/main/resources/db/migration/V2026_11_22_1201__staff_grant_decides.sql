-- Whether a caseworker has decision power (tjänsteinnehavare, viranhaltija): only then may a case be closed as assessed.
ALTER TABLE staff_grant ADD COLUMN decides boolean NOT NULL DEFAULT FALSE;
