// Keeps one comment on a pull request: the one that begins with the same marker line is updated, else a new one is made.
// 在合并请求中只维护一条评论：首行标记相同则更新，否则新建。
import { readFileSync } from 'node:fs';

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST } = process.env;
const body = readFileSync(process.argv[2], 'utf8');
const marker = body.slice(0, body.indexOf('\n'));
if (!/^<!-- storeops-.*-->$/.test(marker)) throw new Error(`${process.argv[2]} does not begin with a marker`);

async function github(method, path, payload) {
  const answer = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${GITHUB_TOKEN}` },
    ...(payload ? { body: JSON.stringify(payload) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function findComment() {
  for (let page = 1; ; page++) {
    const comments = await github('GET', `issues/${PULL_REQUEST}/comments?per_page=100&page=${page}`);
    const found = comments.find((comment) => comment.body.startsWith(marker));
    if (found || comments.length < 100) return found;
  }
}

try {
  const comment = await findComment();
  if (comment) await github('PATCH', `issues/comments/${comment.id}`, { body });
  else await github('POST', `issues/${PULL_REQUEST}/comments`, { body });
} catch (error) {
  console.log(`::error title=storeops::${error.message}`);
  process.exitCode = 1;
}
