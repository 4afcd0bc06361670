// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/hours_dialog.h"

#include "widgets/style/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace dclscope {
namespace {

constexpr int kHoursPerName = 3;
constexpr qreal kBarShare = 0.7; // of an hour's width

int sumOf(const HoursOfDay& hours) { return std::accumulate(hours.begin(), hours.end(), 0); }

} // namespace

HourBars::HourBars(QWidget* parent) : QWidget(parent) {
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HourBars::setHours(const HoursOfDay& hours) {
    hours_ = hours;
    const auto busiest = std::max_element(hours_.begin(), hours_.end());
    setAccessibleName(tr("Heard by hour of the day"));
    setAccessibleDescription(tr("%n in all, most of them from %1:00 on", nullptr, sumOf(hours_))
                                 .arg(busiest - hours_.begin(), 2, 10, QLatin1Char('0')));
    update();
}

void HourBars::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(readableFont(font(), 0.95));
    const int line = painter.fontMetrics().height();
    const QRectF plot = QRectF(rect()).adjusted(line, line * 1.3, -line, -line * 1.5);
    const qreal width = plot.width() / static_cast<qreal>(hours_.size());
    const int most = std::max(1, *std::max_element(hours_.begin(), hours_.end()));
    for (std::size_t hour = 0; hour < hours_.size(); ++hour) {
        const qreal left = plot.left() + width * static_cast<qreal>(hour);
        const qreal height = plot.height() * hours_[hour] / most;
        const QRectF bar(left + width * (1.0 - kBarShare) / 2.0, plot.bottom() - height, width * kBarShare, height);
        painter.fillRect(bar, colors.accent);
        painter.setPen(colors.text);
        if (hours_[hour] > 0)
            painter.drawText(QRectF(left - width, bar.top() - line, 3.0 * width, line), Qt::AlignCenter,
                             QString::number(hours_[hour]));
        painter.setPen(colors.subtle);
        if (hour % kHoursPerName == 0)
            painter.drawText(QRectF(left - width, plot.bottom() + line * 0.3, 3.0 * width, line), Qt::AlignCenter,
                             tr("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    }
    painter.setPen(colors.axis);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

HoursDialog::HoursDialog(const TagListModel& tags, const QString& part, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Heard by hour of the day"));
    auto* bars = new HourBars;
    const auto show = [bars, &tags, part] { bars->setHours(tags.hours(part)); };
    connect(&tags, &QAbstractItemModel::rowsInserted, bars, show);
    connect(&tags, &QAbstractItemModel::modelReset, bars, show);
    show();
    auto* title = new QLabel(part.isEmpty() ? tr("All labels, since the list was cleared")
                                            : tr("Labels with “%1”, since the list was cleared").arg(part));
    title->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(bars, 1);
    column->addWidget(buttons);
}

} // namespace dclscope
