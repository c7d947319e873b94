/** The reader: a page of the lesson that is read, wakes by itself, and mends what breaks. */
import { dropToken } from "./address.ts";
import { calmLine } from "./calm_line.ts";
import { readConfig } from "./config.ts";
import { LivePage } from "./live_page.ts";
import { furnishPage } from "./page_furniture.ts";
import { LessonServer } from "./server.ts";
import { offerTrust } from "./trust_offer.ts";

dropToken();
const config = readConfig();
const server = new LessonServer(config.home, config.person);
furnishPage(config);
if (!config.trusted) offerTrust(config, server);
else if (config.path) new LivePage(config, server, calmLine()).start(); // a sentence in its place has none
