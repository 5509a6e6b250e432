## Семинар: жоспар, уақыт, жүргізушінің құралдары.

sem-minutes = { $count } минут
sem-agenda = Семинар барысы: { $count } қадам
sem-agenda-name = Семинар барысы
sem-to-participant = Қатысушы көрінісіне өту
sem-to-facilitator = Жүргізуші көрінісіне өту
sem-controls = Семинарды басқару
sem-back = Артқа
sem-next = Әрі қарай
sem-position = Қадам: { $at } / { $of }
sem-time = { $spent } / { $of }
sem-time-name = Қадамға кеткен уақыт
sem-over = Уақыт асып кетті: { $time }
sem-time-up = Осы қадамға берілген уақыт бітті.
sem-start = Уақытты бастау
sem-pause = Уақытты тоқтату
sem-reset = Басынан санау
sem-hide = Жауаптарды жасыру
sem-big = Ірі қаріп
sem-notes = Жүргізушіге ескертпе
sem-blank = Қара экран
sem-blank-name = Экран жасырылды
sem-unblank = Экранды қайта көрсету
sem-keys = Пульт пернелері
sem-keys-note = Пульт пен пернетақта: Page Down – келесі қадам, Page Up – алдыңғы қадам, нүкте немесе B – қара экран. Бет ұзын болса, Page Down алдымен оны төмен жылжытады.
sem-notes-title = Жүргізушіге
sem-no-notes = Бұл қадамға ескертпе жазылмаған.
