import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes nginx's settings for serving `<folder>/files` as it serves static files best, and returns the arguments to start it. */
export async function nginxArguments(folder: string, port: number): Promise<string[]> {
  await mkdir(join(folder, "logs"), { recursive: true });
  const settings = `
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
  default_type application/x-protobuf;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    add_header Content-Encoding gzip;
    add_header Cache-Control "public, max-age=31536000, immutable";
  }
}
`;
  await writeFile(join(folder, "nginx.conf"), settings);
  return ["-p", folder, "-c", join(folder, "nginx.conf")];
}
