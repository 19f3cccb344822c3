-- What stands behind the name of a website differs in case; two addresses that differ in case alone are two.
ALTER TABLE link_check MODIFY url varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
