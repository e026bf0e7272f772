import { drive } from "./driver.js";

const rows = JSON.parse(process.env.MATRIX_ROWS);
console.log(JSON.stringify(await drive(rows)));
