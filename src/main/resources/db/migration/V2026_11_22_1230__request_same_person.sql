-- The keyed digest of a name in plain Latin letters: as in the passport where that was told, else as it is read.
ALTER TABLE request
    ADD COLUMN latin_digest binary(32),
    ADD KEY request_same_latin (latin_digest);
