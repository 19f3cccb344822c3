-- Who made a version of a rule, when and why; without a name the files did. A version that was taken away, or that
-- another one replaced before it began or on its first day, stays with valid_to at or before valid_from.
ALTER TABLE responsibility_rule
    ADD COLUMN made_by varchar(60),
    ADD COLUMN made_at timestamp(6) NULL,
    ADD COLUMN reason varchar(2000),
    ADD COLUMN withdrawn_by varchar(60),
    ADD COLUMN withdrawn_at timestamp(6) NULL,
    ADD COLUMN withdrawn_reason varchar(2000);

-- What the files said last about a rule, and which versions held when table and files last agreed: whatever differs from
-- these was edited by staff. proposed: the files changed after staff had edited, and nobody has decided yet.
CREATE TABLE responsibility_upstream (
    municipality varchar(100) NOT NULL,
    topic varchar(20) NOT NULL,
    jobseeker varchar(10) NOT NULL,
    upstream text NOT NULL,
    settled text NOT NULL,
    proposed boolean NOT NULL DEFAULT false,
    PRIMARY KEY (municipality, topic, jobseeker)
);
