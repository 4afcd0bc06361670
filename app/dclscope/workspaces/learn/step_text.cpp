// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/step_text.h"

#include "app/dclscope/workspaces/learn/question_box.h"
#include "app/dclscope/workspaces/learn/wrapping_button.h"
#include "widgets/lessons/lesson_text.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kTextEdge = 20;

QLabel* stepParagraph(const QString& text, const QFont& font) {
    auto* label = new QLabel(text);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

IconShape iconOf(const std::string& workspace) {
    if (workspace == "live") return IconShape::Live;
    return workspace == "train" ? IconShape::Train : IconShape::Inspect;
}

} // namespace

StepText::StepText(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // arrows up and down scroll it
    setAccessibleName(tr("Text of the step"));
}

void StepText::setStep(const lessons::Lesson& lesson, std::size_t index, std::optional<int> chosen) {
    const lessons::Step& step = lesson.steps.at(index);
    question_ = nullptr;
    doing_ = nullptr;
    auto* inside = new QWidget;
    inside->setFont(font());
    inside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // never wider than what is seen of it
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(kTextEdge, kTextEdge / 2, kTextEdge, kTextEdge);
    column->setSpacing(fontMetrics().height() * 2 / 3);
    column->addWidget(stepParagraph(lessonText(step.title), readableFont(font(), 1.35, true)));
    for (const std::string& paragraph : step.paragraphs)
        column->addWidget(stepParagraph(lessonText(paragraph), font()));
    if (step.question) {
        question_ = new QuestionBox(*step.question);
        question_->setFont(font());
        if (chosen) question_->setChosen(*chosen);
        connect(question_, &QuestionBox::answered, this, &StepText::answered);
        column->addWidget(question_);
    }
    notice_ = nullptr;
    if (!step.notice.empty()) {
        notice_ = stepParagraph(tr("What to see: %1").arg(lessonText(step.notice)), font());
        column->addWidget(notice_);
    }
    if (step.doing) {
        doing_ = new WrappingButton(lessonText(step.doing->label), makeIcon(iconOf(step.doing->workspace)));
        connect(doing_, &QPushButton::clicked, this, &StepText::doingWanted);
        column->addWidget(doing_);
    }
    if (index + 1 == lesson.steps.size() && !lesson.reference.empty())
        column->addWidget(stepParagraph(tr("From: %1").arg(lessonText(lesson.reference)), readableFont(font(), 0.9)));
    column->addStretch(1);
    setWidget(inside); // the one before is deleted
    setAccessibleDescription(text());
}

void StepText::showNotice(bool shown) {
    if (notice_ != nullptr) notice_->setVisible(shown);
}

QString StepText::text() const {
    QStringList texts;
    if (widget() != nullptr)
        for (const QLabel* label : widget()->findChildren<QLabel*>())
            if (!label->isHidden() && !label->text().isEmpty()) texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

} // namespace dclscope
