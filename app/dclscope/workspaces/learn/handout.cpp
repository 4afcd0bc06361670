// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/learn/handout.h"

#include "core/base/error.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/lesson_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr int kDotsPerInch = 96; ///< what widths of lines in figures are made for
constexpr double kMarginMm = 18.0;
constexpr double kTextPoints = 10.5;
constexpr double kFigurePoints = 9.0;
constexpr double kFigureShare = 0.55; ///< height of a figure in its width
constexpr double kPaperGap = 8.0;

QString paperSaid(const char* text) { return QCoreApplication::translate("dclscope::Handout", text); }

/// Pages that are filled from top to bottom.
class Pages {
public:
    Pages(QPdfWriter& pdf, const QString& foot) : pdf_(pdf), foot_(foot), painter_(&pdf) {
        page_ = QRectF(QPointF(), QSizeF(pdf_.width(), pdf_.height()));
        drawFoot();
    }

    void words(const QString& text, double points, bool bold = false, double indent = 0.0) {
        const QFont font = fontOf(points, bold);
        painter_.setFont(font);
        const QRectF room(indent, 0.0, page_.width() - indent, 1e6);
        const double height = painter_.boundingRect(room, Qt::TextWordWrap, text).height();
        need(height);
        painter_.setFont(font);
        painter_.setPen(themeColors(false).text);
        painter_.drawText(QRectF(indent, top_, page_.width() - indent, height + 2.0), Qt::TextWordWrap, text);
        top_ += height + kPaperGap;
    }

    void figure(const lessons::Figure& figure) {
        if (figure.kind.empty()) return;
        const double height = figure.kind == "training" ? 70.0 : kFigureShare * page_.width();
        need(height);
        try {
            const std::unique_ptr<FigurePicture> picture = makeFigurePicture(figure);
            completeFigure(*picture);
            painter_.setFont(fontOf(kFigurePoints, false));
            picture->paint(painter_, QRectF(0.0, top_, page_.width(), height), themeColors(false));
        } catch (const Error& error) {
            return words(QString::fromUtf8(error.what()), kTextPoints);
        }
        top_ += height + kPaperGap;
    }

    void space() { top_ += kPaperGap; }

    void next() {
        pdf_.newPage();
        top_ = 0.0;
        drawFoot();
    }

    /// Begins a new page unless there is so much room.
    void need(double height) {
        if (top_ > 0.0 && top_ + height > page_.height() - 2.0 * kPaperGap) next();
    }

private:
    static QFont fontOf(double points, bool bold) {
        QFont font;
        font.setPointSizeF(points);
        font.setBold(bold);
        return font;
    }

    void drawFoot() {
        painter_.setFont(fontOf(kFigurePoints, false));
        painter_.setPen(themeColors(false).subtle);
        const QRectF line(0.0, page_.height() + 4.0, page_.width(), QFontMetricsF(painter_.font(), &pdf_).height());
        painter_.drawText(line, Qt::AlignLeft, foot_);
        painter_.drawText(line, Qt::AlignRight, QString::number(++number_));
    }

    QPdfWriter& pdf_;
    QString foot_;
    QPainter painter_;
    QRectF page_;
    double top_ = 0.0;
    int number_ = 0;
};

/// A figure as it is once its question is answered.
lessons::Figure answeredFigure(const lessons::Step& step) {
    lessons::Figure figure = step.figure;
    if (step.question)
        for (const auto& [key, value] : step.question->after) figure.settings[key] = value;
    return figure;
}

bool answeredLater(const lessons::Step& step) {
    return step.question && (step.question->hidesFigure || !step.question->after.empty());
}

void writeStep(Pages& pages, const lessons::Step& step, std::size_t number) {
    pages.need(120.0); // a heading does not stand alone at the foot of a page
    pages.space();
    pages.words(QStringLiteral("%1. %2").arg(number).arg(lessonText(step.title)), 1.25 * kTextPoints, true);
    for (const std::string& paragraph : step.paragraphs) pages.words(lessonText(paragraph), kTextPoints);
    const bool hidden = step.question && step.question->hidesFigure;
    if (!hidden) pages.figure(step.figure);
    if (step.question) {
        pages.words(lessonText(step.question->prompt), kTextPoints, true);
        for (const lessons::Choice& choice : step.question->choices)
            pages.words(QStringLiteral("\u25a1  ") + lessonText(choice.text), kTextPoints, false, 12.0);
    } else if (!step.notice.empty()) {
        pages.words(paperSaid("What to see: %1").arg(lessonText(step.notice)), kTextPoints);
    }
}

void writeAnswer(Pages& pages, const lessons::Step& step, std::size_t number) {
    if (!step.question) return;
    pages.need(60.0);
    for (const lessons::Choice& choice : step.question->choices)
        if (choice.right)
            pages.words(QStringLiteral("%1. %2").arg(number).arg(lessonText(choice.text)), kTextPoints, true),
                pages.words(lessonText(choice.answer), kTextPoints, false, 12.0);
    if (!step.notice.empty())
        pages.words(paperSaid("What to see: %1").arg(lessonText(step.notice)), kTextPoints, false, 12.0);
    if (answeredLater(step)) pages.figure(answeredFigure(step));
}

} // namespace

void writeHandout(const lessons::Lesson& lesson, const std::filesystem::path& path) {
    if (path.extension() != ".pdf") throw Error(path.string() + ": a handout is written as .pdf");
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly))
        throw Error(path.string() + ": cannot be written: " + file.errorString().toStdString());
    QPdfWriter pdf(&file);
    pdf.setResolution(kDotsPerInch);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    const QString title = lessonText(lesson.title);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("DCLScope"));
    Pages pages(pdf, paperSaid("DCLScope   ·   %1").arg(title));
    pages.words(title, 2.0 * kTextPoints, true);
    pages.words(lessonText(lesson.idea), 1.1 * kTextPoints);
    bool asks = false;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        writeStep(pages, lesson.steps[i], i + 1);
        asks = asks || lesson.steps[i].question.has_value();
    }
    if (!lesson.reference.empty()) pages.words(paperSaid("From: %1").arg(lessonText(lesson.reference)), kFigurePoints);
    if (!asks) return;
    pages.next();
    pages.words(paperSaid("Answers"), 1.5 * kTextPoints, true);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) writeAnswer(pages, lesson.steps[i], i + 1);
}

} // namespace dclscope
