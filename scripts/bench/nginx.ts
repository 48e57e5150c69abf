import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes the settings with which nginx serves the gzip-compressed files below `<folder>/files` as fast as it can, in one
 * process, and returns the arguments that start it.
 */
export async function nginxArguments(folder: string, port: number): Promise<string[]> {
  await mkdir(join(folder, "logs"), { recursive: true });
  await writeFile(join(folder, "nginx.conf"), settings(folder, port));
  return ["-p", folder, "-c", join(folder, "nginx.conf")];
}

// tcp_nopush adds a tail of 40 ms. A process of root's must stay root's: the temporary folder is nobody else's.
const settings = (folder: string, port: number) => `
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush off;
  tcp_nodelay on;
  keepalive_requests 100000000;
  open_file_cache max=100000 inactive=600s;
  open_file_cache_valid 600s;
  client_body_temp_path ${folder}/logs;
  proxy_temp_path ${folder}/logs;
  fastcgi_temp_path ${folder}/logs;
  uwsgi_temp_path ${folder}/logs;
  scgi_temp_path ${folder}/logs;
  types { }
  default_type application/vnd.mapbox-vector-tile;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    add_header Content-Encoding gzip;
    add_header Cache-Control "public, max-age=31536000, immutable";
  }
}
`;
