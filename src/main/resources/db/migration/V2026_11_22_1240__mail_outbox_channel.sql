-- How a message goes out: EMAIL, or SMS by the gateway. What is about a request is listed by its queue and state.
ALTER TABLE outbox
    ADD COLUMN channel varchar(10) NOT NULL DEFAULT 'EMAIL',
    ADD KEY outbox_of_queue (queue, state),
    ADD KEY outbox_by_state (state, created_at);
