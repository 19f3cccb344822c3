-- The planned meetings to which the newcomer cannot come are few and are asked for often.
ALTER TABLE appointment
    ADD KEY appointment_not_coming (state, cannot_at);
