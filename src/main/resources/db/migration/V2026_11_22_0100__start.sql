-- The schema grows by feature: each has its own dated migrations beside this one.
-- Names and answers come in any alphabet, whatever the server's own default is.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
