-- So many logged tries to reach somebody before a case may be closed as not reached.
ALTER TABLE queue ADD COLUMN contact_tries int NOT NULL DEFAULT 3;
