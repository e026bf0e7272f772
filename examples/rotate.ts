import { createGcoreClient, isGcoreError } from "gcore-inference";

/**
 * Rotation of a key that a deployment uses, at no moment without one that works:
 *
 * 1. Make a key of a new name. `replace` may be repeated: a rotation that broke off begins anew.
 * 2. Hand its secret over to whoever calls the deployment.
 * 3. Switch the deployment to the new key.
 * 4. Delete the old one. The API refuses that with 409 while a deployment uses the key, so that it
 *    can't go too early: finish step 3, and run this again.
 *
 * Both names stay without dots: the API can't address any other one to delete it.
 */
const { OLD_KEY = "my-app-1", NEW_KEY = "my-app-2" } = process.env;
const { apiKeys } = createGcoreClient().cloud.inference;

const key = await apiKeys.replace({ name: NEW_KEY });
await handOver(key.secret.reveal());
await switchDeployment(key.name);
try {
  await apiKeys.delete({ api_key_name: OLD_KEY });
  console.log(`${OLD_KEY} is deleted, ${NEW_KEY} is in use`);
} catch (error) {
  if (!isGcoreError(error) || error.kind !== "api" || error.status !== 409)
    throw error;
  console.log(`${OLD_KEY} is still in use: switch its deployments first`);
}

/** Your vault. */
async function handOver(secret: string): Promise<void> {
  void secret;
}

/** Your deployment's list of keys, in the portal or by Gcore's API. */
async function switchDeployment(name: string): Promise<void> {
  void name;
}
