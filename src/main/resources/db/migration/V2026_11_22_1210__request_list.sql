-- The list of a queue is read along an index, whatever it is sorted and narrowed by: first what must be equal, then the
-- order. Days that are missing come last, so they are kept as the last day there is. `due_on` is the promised day as
-- long as the promise has not been kept.
ALTER TABLE request
    ADD COLUMN reached boolean NOT NULL DEFAULT FALSE;
UPDATE request SET reached = TRUE WHERE id IN (SELECT request FROM request_history WHERE kind = 'case.reached');
ALTER TABLE request
    ADD COLUMN due_on date AS (IF(reached OR state = 'CLOSED' OR promised_on IS NULL, DATE '9999-12-31', promised_on))
        PERSISTENT,
    ADD COLUMN action_on date AS (IF(next_action IS NULL, DATE '9999-12-31', next_action)) PERSISTENT,
    DROP KEY request_list,
    DROP KEY request_list_by_state,
    ADD KEY list_received (queue, state, received_at, id),
    ADD KEY list_due (queue, state, due_on, received_at, id),
    ADD KEY list_action (queue, state, action_on, received_at, id),
    ADD KEY list_owner_received (queue, state, owner, received_at, id),
    ADD KEY list_owner_due (queue, state, owner, due_on, received_at, id),
    ADD KEY list_owner_action (queue, state, owner, action_on, received_at, id),
    ADD KEY list_language_received (queue, state, contact_language, received_at, id),
    ADD KEY list_language_due (queue, state, contact_language, due_on, received_at, id),
    ADD KEY list_language_action (queue, state, contact_language, action_on, received_at, id),
    ADD KEY list_interpreter_received (queue, state, interpreter, received_at, id),
    ADD KEY list_interpreter_due (queue, state, interpreter, due_on, received_at, id),
    ADD KEY list_interpreter_action (queue, state, interpreter, action_on, received_at, id);
