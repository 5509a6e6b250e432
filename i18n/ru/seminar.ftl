## Семинар: план, время, инструменты ведущего.

sem-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
sem-agenda = { $count ->
    [one] Ход семинара: { $count } шаг
    [few] Ход семинара: { $count } шага
    [many] Ход семинара: { $count } шагов
   *[other] Ход семинара: { $count } шага
}
sem-agenda-name = Ход семинара
sem-to-participant = Показать как участнику
sem-to-facilitator = Показать как ведущему
sem-controls = Управление семинаром
sem-back = Назад
sem-next = Дальше
sem-position = Шаг { $at } из { $of }
sem-time = { $spent } / { $of }
sem-time-name = Время шага
sem-over = Сверх времени: { $time }
sem-time-up = Время, отведённое на этот шаг, вышло.
sem-start = Запустить таймер
sem-pause = Остановить таймер
sem-reset = Сбросить таймер
sem-hide = Скрыть ответы
sem-big = Крупный шрифт
sem-notes = Заметки ведущего
sem-blank = Чёрный экран
sem-blank-name = Экран погашен
sem-unblank = Снова показать экран
sem-keys = Клавиши пульта
sem-keys-note = Пульт и клавиатура: Page Down – следующий шаг, Page Up – предыдущий, точка или B – чёрный экран. Если страница длинная, Page Down сначала прокручивает её вниз.
sem-notes-title = Ведущему
sem-no-notes = К этому шагу заметок нет.
