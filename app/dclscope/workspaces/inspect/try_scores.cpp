// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_scores.h"

#include "core/base/text.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kLabelShare = 0.36; ///< of the width
constexpr double kBar = 6.0;

QString scorePercent(double score) {
    return TryScores::tr("%1 %").arg(formatFixed(100.0 * score, score < 0.1 ? 1 : 0));
}

} // namespace

TryScores::TryScores(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Scores of the likeliest labels before and after the edits"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TryScores::show(const experiments::ResponsePair& pair) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(pair.labels.size(), pair.before.scores.size()); ++i)
        rows.push_back({QString::fromStdString(printable(pair.labels[i])), static_cast<double>(pair.before.scores[i]),
                        static_cast<double>(pair.after.scores[i]), pair.labels[i] == pair.label});
    const auto higher = [](const Row& a, const Row& b) {
        return std::max(a.before, a.after) > std::max(b.before, b.after);
    };
    std::stable_sort(rows.begin(), rows.end(), higher);
    rows.resize(std::min(rows.size(), kMostRows));
    rows_ = std::move(rows);
    QStringList texts;
    for (const Row& row : rows_)
        texts << tr("%1: %2, then %3").arg(row.label, scorePercent(row.before), scorePercent(row.after));
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int TryScores::rowHeight() const { return std::max(fontMetrics().height() + 4, static_cast<int>(2 * kBar) + 8); }

QSize TryScores::sizeHint() const { return {290, std::max(1, static_cast<int>(rows_.size())) * rowHeight()}; }

void TryScores::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(readableFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    const double left = kLabelShare * width();
    const QString widest = QStringLiteral("99.9 % → 99.9 %");
    const double right = width() - metrics.horizontalAdvance(widest) - 4.0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const QRectF line(0.0, static_cast<double>(i) * rowHeight(), width(), rowHeight());
        painter.setFont(readableFont(font(), 1.0, row.right));
        painter.setPen(colors.text);
        painter.drawText(QRectF(0.0, line.top(), left - 6.0, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.label, Qt::ElideRight, left - 8.0));
        painter.setPen(Qt::NoPen);
        const double top = line.center().y() - kBar - 1.0;
        painter.setBrush(colors.subtle);
        painter.drawRect(QRectF(left, top, std::max(1.0, row.before * (right - left)), kBar));
        painter.setBrush(colors.accent);
        painter.drawRect(QRectF(left, top + kBar + 2.0, std::max(1.0, row.after * (right - left)), kBar));
        painter.setFont(readableFont(font()));
        painter.setPen(colors.subtle);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 → %2").arg(scorePercent(row.before), scorePercent(row.after)));
    }
}

} // namespace dclscope
