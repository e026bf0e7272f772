import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Converter, Renderer } from "typedoc";

/** What the site has beside the reference: pages are called by their first heading, modules by what is imported, and no link leads nowhere. */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    const text = document.content.map((part) => part.text).join("");
    const [, title] = /^# (.+)$/m.exec(text) ?? [];
    if (title) document.name = title;
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? [])
      module.name =
        module.name === "index"
          ? project.name
          : `${project.name}/${module.name}`;
  });
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }) => {
    for (const link of deadLinks(outputDirectory)) app.logger.error(link);
  });
}

function deadLinks(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pages = new Map(
    files
      .filter((name) => name.endsWith(".html"))
      .map((name) => [
        join(folder, name),
        readFileSync(join(folder, name), "utf8"),
      ]),
  );
  return [...pages].flatMap(([page, text]) =>
    Array.from(text.matchAll(/ href="([^"]*)"/g), ([, link]) => link)
      .filter((link) => !/^[a-z]+:/.test(link) && !leads(pages, page, link))
      .map(
        (link) =>
          `${relative(folder, page)} has a link that leads nowhere: ${link}`,
      ),
  );
}

function leads(pages, page, link) {
  const [path, anchor] = decodeURI(link).split("#");
  const target = path === "" ? page : join(dirname(page), path);
  const text = pages.get(target);
  if (text === undefined || !anchor) return existsSync(target);
  return text.includes(` id="${anchor}"`) || text.includes(` name="${anchor}"`);
}
