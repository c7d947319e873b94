export { filterClaims } from "../../evidence/claim_table.ts";
