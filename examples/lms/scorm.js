// The course page of a platform: gives the package its API and keeps what it is told. `?package=` names the package, `language` the
// learner's language, `mastery` the pass mark of the course.
import { Scorm12API } from './scorm-again.js';

const query = new URLSearchParams(location.search);
const name = query.get('package');
const KEY = `course.${name}`;
const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
const api = new Scorm12API({ autocommit: false, mastery_override: true, lmsCommitUrl: false });
window.API = api;

const { core, suspend_data = '', interactions, ...rest } = kept ?? {};
api.loadFromJSON({
  ...rest, suspend_data, ...(interactions && { interactions }),
  core: {
    student_id: 'learner-1', student_name: 'Learner', credit: 'credit', entry: kept ? 'resume' : 'ab-initio', lesson_mode: query.get('mode') ?? 'normal',
    ...(core && { lesson_status: core.lesson_status, lesson_location: core.lesson_location, score: core.score, total_time: core.total_time }),
  },
  ...(query.has('language') && { student_preference: { language: query.get('language') } }),
  ...(query.has('mastery') && { student_data: { mastery_score: query.get('mastery') } }),
}, 'cmi');

const keep = () => localStorage.setItem(KEY, JSON.stringify(api.renderCMIToJSONObject().cmi));
api.on('LMSCommit', keep);
api.on('LMSFinish', keep);
document.querySelector('iframe').src = `packages/${name}/index.html`;
