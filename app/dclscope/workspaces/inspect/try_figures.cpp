// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_figures.h"

#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>

namespace dclscope {
namespace {

constexpr double kLargeFigure = 1.7;

QLabel* figureLabel(const QFont& font, double size) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(readableFont(font, size, true));
    return label;
}

QColor colourOf(double change) {
    const ThemeColors& colors = Theme::instance().colors();
    return change < -0.005 ? colors.warning : change > 0.005 ? colors.good : colors.subtle;
}

QString changeText(const TrialFigures& figures) {
    const double change = figures.edited - figures.unedited;
    const QString sign = change < 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    if (figures.figure != QLatin1String("accuracy")) return sign + formatFixed(std::fabs(change), 3);
    return TryFigures::tr("%1%2 points").arg(sign, formatFixed(100.0 * std::fabs(change), 1));
}

} // namespace

QString figureText(const QString& figure, double value) {
    return figure == QLatin1String("accuracy") ? TryFigures::tr("%1 %").arg(formatFixed(100.0 * value, 1))
                                               : formatFixed(value, 3);
}

TryFigures::TryFigures(QWidget* parent)
    : QWidget(parent), before_(figureLabel(font(), kLargeFigure)), arrow_(figureLabel(font(), kLargeFigure)),
      after_(figureLabel(font(), kLargeFigure)), change_(figureLabel(font(), 1.0)), sentence_(new QLabel),
      bar_(new QProgressBar) {
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setWordWrap(true);
    sentence_->setMinimumWidth(1);
    arrow_->setText(QStringLiteral("\u2192"));
    bar_->setTextVisible(false);
    bar_->setMaximumHeight(6);
    bar_->setAccessibleName(tr("How far judging is"));
    QSizePolicy keeps = bar_->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    bar_->setSizePolicy(keeps);
    bar_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(before_);
    row->addWidget(arrow_);
    row->addWidget(after_);
    row->addWidget(change_);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(bar_);
    column->addWidget(sentence_);
    connect(&Theme::instance(), &Theme::changed, this, &TryFigures::tint);
    setSentence({});
}

void TryFigures::show(const TrialFigures& figures) {
    before_->setText(figureText(figures.figure, figures.unedited));
    before_->setVisible(true);
    for (QLabel* label : {arrow_, after_, change_}) label->setVisible(figures.hasEdits);
    after_->setText(figureText(figures.figure, figures.edited));
    change_->setText(changeText(figures));
    changed_ = figures.edited - figures.unedited;
    tint();
    const QString name = figures.figure == QLatin1String("accuracy") ? tr("Accuracy") : figures.figure;
    const QString what = tr("%1 on %2 %3s").arg(name, formatCount(static_cast<qint64>(figures.examples)), figures.what);
    sentence_->setText(figures.hasEdits ? what + tr(", as it is and edited.") : what + tr(", without any edit."));
    setAccessibleName(text());
}

void TryFigures::tint() {
    QPalette palette = change_->palette();
    palette.setColor(QPalette::WindowText, colourOf(changed_));
    change_->setPalette(palette);
}

void TryFigures::setSentence(const QString& sentence) {
    for (QLabel* label : {before_, arrow_, after_, change_}) label->hide();
    sentence_->setText(sentence);
    setAccessibleName(text());
}

void TryFigures::setJudging(bool judging) {
    bar_->setRange(0, 0);
    bar_->setVisible(judging);
}

void TryFigures::setProgress(int done, int count) {
    bar_->setRange(0, count);
    bar_->setValue(done);
}

QString TryFigures::text() const {
    QStringList parts;
    for (const QLabel* label : {before_, arrow_, after_, change_, sentence_})
        if (!label->isHidden() && !label->text().isEmpty()) parts << label->text();
    return parts.join(QLatin1Char(' '));
}

} // namespace dclscope
