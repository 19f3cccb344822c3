-- Other authorities invited to one case. What was shared is a copy of its own, encrypted like the ground and the answer, so
-- that who is invited never reads the case itself. "taking_part" keeps two invitations of one authority from standing open
-- at once.
CREATE TABLE joint_invitation (
    id uuid NOT NULL PRIMARY KEY,
    request uuid NOT NULL,
    from_queue varchar(100) NOT NULL,
    authority varchar(100) NOT NULL,
    ground varchar(10) NOT NULL,
    ground_words varbinary(9000) NOT NULL,
    consent_on date,
    shared blob NOT NULL,
    state varchar(12) NOT NULL,
    ended varchar(12),
    answer varbinary(9000),
    invited_by varchar(60) NOT NULL,
    invited_at timestamp(6) NOT NULL,
    answered_by varchar(60),
    answered_at timestamp(6) NULL,
    version bigint NOT NULL,
    taking_part varchar(100) AS (IF(state IN ('INVITED', 'ACCEPTED'), authority, NULL)) PERSISTENT,
    UNIQUE KEY joint_invitation_once (request, taking_part),
    KEY joint_invitation_box (authority, invited_at),
    CONSTRAINT joint_invitation_request FOREIGN KEY (request) REFERENCES request (id) ON DELETE CASCADE
);

-- An open invitation ends with the case, or when the case goes to another queue: in the same transaction, whatever closed or
-- moved it. One that was accepted stays.
CREATE TRIGGER joint_invitation_ends AFTER UPDATE ON request FOR EACH ROW
    UPDATE joint_invitation
    SET state = 'WITHDRAWN', version = version + 1,
        ended = IF(NEW.state = 'CLOSED', 'CLOSED', 'HANDED_OVER')
    WHERE request = NEW.id AND state = 'INVITED' AND (NEW.state = 'CLOSED' OR NEW.queue <> OLD.queue);
