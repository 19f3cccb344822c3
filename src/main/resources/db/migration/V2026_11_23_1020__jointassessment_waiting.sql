-- What waits for an answer of an authority is few and asked for often.
ALTER TABLE joint_invitation
    ADD KEY joint_invitation_waiting (authority, state);
