import { drive } from "./driver.js";

export default {
  async fetch(request) {
    return Response.json(await drive(await request.json()));
  },
};
