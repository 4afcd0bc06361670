// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/question_box.h"

#include "app/dclscope/workspaces/learn/wrapping_button.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace dclscope {
namespace {

class ChoiceButton : public WrappingButton {
public:
    explicit ChoiceButton(const QString& text) : WrappingButton(text) {
        setCheckable(true);
        connect(this, &QPushButton::toggled, this, &ChoiceButton::colour);
        connect(&Theme::instance(), &Theme::changed, this, &ChoiceButton::colour);
    }

private:
    /// What was chosen is to be seen from the last row.
    void colour() {
        QPalette palette = QApplication::palette(this);
        if (isChecked()) palette.setColor(QPalette::Button, Theme::instance().colors().accentSoft);
        setPalette(palette);
    }
};

} // namespace

QuestionBox::QuestionBox(const lessons::Question& question, QWidget* parent)
    : QWidget(parent), question_(question), prompt_(new QLabel(lessonText(question.prompt))), answer_(new QLabel) {
    setAccessibleName(tr("Question"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    prompt_->setWordWrap(true);
    prompt_->setTextFormat(Qt::PlainText);
    prompt_->setFont(readableFont(font(), 1.0, true));
    column->addWidget(prompt_);
    for (const lessons::Choice& choice : question_.choices) {
        auto* button = new ChoiceButton(lessonText(choice.text));
        const int index = static_cast<int>(choices_.size());
        connect(button, &QPushButton::clicked, this, [this, index] {
            setChosen(index);
            emit answered(index);
        });
        choices_ << button;
        column->addWidget(button);
    }
    answer_->setWordWrap(true);
    answer_->setTextFormat(Qt::PlainText);
    answer_->setAccessibleName(tr("Answer"));
    answer_->hide();
    column->addWidget(answer_);
    connect(&Theme::instance(), &Theme::changed, this, &QuestionBox::paintAnswer);
}

int QuestionBox::rightChoice() const {
    for (std::size_t i = 0; i < question_.choices.size(); ++i)
        if (question_.choices[i].right) return static_cast<int>(i);
    return 0;
}

void QuestionBox::setChosen(int choice) {
    if (choice < 0 || choice >= choices_.size()) return;
    chosen_ = choice;
    for (int i = 0; i < choices_.size(); ++i) choices_[i]->setChecked(i == choice);
    const lessons::Choice& said = question_.choices[static_cast<std::size_t>(choice)];
    answer_->setText((said.right ? tr("Right. ") : tr("Not quite. ")) + lessonText(said.answer));
    answer_->show();
    answer_->setAccessibleDescription(answer_->text());
    paintAnswer();
    QAccessibleEvent event(answer_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString QuestionBox::answerText() const { return answer_->isHidden() ? QString() : answer_->text(); }

void QuestionBox::paintAnswer() {
    if (!chosen_) return;
    const ThemeColors& colors = Theme::instance().colors();
    QPalette palette = answer_->palette();
    palette.setColor(QPalette::WindowText,
                     question_.choices[static_cast<std::size_t>(*chosen_)].right ? colors.good : colors.warning);
    answer_->setPalette(palette);
}

void QuestionBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) prompt_->setFont(readableFont(font(), 1.0, true));
}

} // namespace dclscope
