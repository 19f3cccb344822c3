-- All versions of the texts of a page, the newest first.
ALTER TABLE unit_revision ADD KEY of_page (page, language, id);
