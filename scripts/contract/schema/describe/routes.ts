import { MAX_PLACES } from "../blame/outcome.ts";
import { join } from "../../../openapi/pointer.ts";
import type { Sight } from "./look.ts";
import type { ValuePlace } from "./place.ts";

/** A way to a place, none of whose places comes twice. */
interface Route {
  readonly key: string;
  /** JSON pointer into the value. */
  readonly path: string;
  readonly before: Route | undefined;
}

/** The shortest ways to all places, not more to each than can be told. */
export function* routesIn(
  sights: ReadonlyMap<string, Sight>,
  root: ValuePlace,
): Generator<readonly [path: string, sight: Sight]> {
  const routes: Route[] = [{ key: root.key, path: "", before: undefined }];
  const arrivals = new Map<string, number>();
  for (const route of routes) {
    const sight = sights.get(route.key);
    const arrived = arrivals.get(route.key) ?? 0;
    if (sight === undefined || arrived === MAX_PLACES) continue;
    arrivals.set(route.key, arrived + 1);
    yield [route.path, sight];
    for (const { token, place } of sight.within)
      if (!isOn(route, place.key))
        routes.push({
          key: place.key,
          path: token === undefined ? route.path : join(route.path, token),
          before: route,
        });
  }
}

function isOn(route: Route, key: string): boolean {
  for (let at: Route | undefined = route; at !== undefined; at = at.before)
    if (at.key === key) return true;
  return false;
}
