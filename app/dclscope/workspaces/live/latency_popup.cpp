// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/latency_popup.h"

#include "app/dclscope/workspaces/live/latency_meter.h"
#include "core/tagging/live_tagger.h"
#include "widgets/session/tagging_session.h"
#include "widgets/style/format.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dclscope {
namespace {

constexpr int kRefreshMs = 400;
constexpr int kBarsWidth = 240;
constexpr int kColumnGap = 14;
constexpr double kRowHeight = 1.6;    // of the font's
constexpr double kPartBarShare = 0.5; // of a row's height

QString partTitle(LatencyPart part) {
    switch (part) {
    case LatencyPart::Window: return LatencyBars::tr("Window’s end");
    case LatencyPart::Device: return LatencyBars::tr("Device");
    case LatencyPart::Queue: return LatencyBars::tr("Earlier windows");
    case LatencyPart::FrontEnd: return LatencyBars::tr("Front end");
    case LatencyPart::Network: return LatencyBars::tr("Network");
    case LatencyPart::HandOver: return LatencyBars::tr("Hand-over");
    case LatencyPart::Drawing: return LatencyBars::tr("Drawing");
    }
    return {};
}

QString inMilliseconds(double ms) { return formatFixed(ms, ms < 99.95 ? 1 : 0) + QStringLiteral("\u00a0ms"); }

} // namespace

LatencyBars::LatencyBars(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Time by part"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setBudget({});
}

void LatencyBars::setBudget(const LatencyBudget& budget) {
    rows_.clear();
    double begin = 0.0;
    for (std::size_t i = 0; i < kLatencyParts; ++i) {
        const auto part = static_cast<LatencyPart>(i);
        rows_.append({partTitle(part), begin, budget.of(part), false});
        begin += budget.of(part).median;
    }
    rows_.append({tr("In all"), 0.0, budget.total(), true});
    QStringList spoken;
    for (const Row& row : rows_)
        spoken << tr("%1: median %2, 95 of 100 under %3")
                      .arg(row.name, inMilliseconds(row.figure.median), inMilliseconds(row.figure.high));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

int LatencyBars::nameWidth() const {
    int widest = 0;
    const QFontMetrics metrics(readableFont(font(), 1.0, true));
    for (const Row& row : rows_) widest = std::max(widest, metrics.horizontalAdvance(row.name));
    return widest + kColumnGap;
}

int LatencyBars::figureWidth() const {
    const QFontMetrics metrics(readableFont(font(), 1.0, true));
    return std::max(metrics.horizontalAdvance(inMilliseconds(10000.0)),
                    std::max(metrics.horizontalAdvance(tr("median")), metrics.horizontalAdvance(tr("95 of 100")))) +
           kColumnGap;
}

QSize LatencyBars::sizeHint() const {
    const double rows = static_cast<double>(rows_.size()) + 1.0;
    return {nameWidth() + kBarsWidth + 2 * figureWidth(),
            static_cast<int>(rows * kRowHeight * fontMetrics().height()) + 1};
}

void LatencyBars::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = kRowHeight * fontMetrics().height();
    const double figures = figureWidth();
    painter.setPen(colors.subtle);
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    painter.drawText(QRectF(width() - 2.0 * figures, 0.0, figures, height), right, tr("median"));
    painter.drawText(QRectF(width() - figures, 0.0, figures, height), right, tr("95 of 100"));
    double longest = 1.0;
    for (const Row& row : rows_) longest = std::max(longest, row.begin + row.figure.high);
    for (qsizetype i = 0; i < rows_.size(); ++i)
        paintRow(painter, rows_[i], QRectF(0.0, static_cast<double>(i + 1) * height, width(), height), longest);
}

void LatencyBars::paintRow(QPainter& painter, const Row& row, const QRectF& area, double longest) const {
    const ThemeColors& colors = Theme::instance().colors();
    const double figures = figureWidth();
    painter.setFont(readableFont(font(), 1.0, row.isSum));
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, row.name);
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    painter.drawText(QRectF(area.right() - 2.0 * figures, area.top(), figures, area.height()), right,
                     inMilliseconds(row.figure.median));
    painter.setPen(colors.subtle);
    painter.drawText(QRectF(area.right() - figures, area.top(), figures, area.height()), right,
                     inMilliseconds(row.figure.high));

    const double left = area.left() + nameWidth();
    const double perMs = (area.right() - 2.0 * figures - left) / longest;
    const double thick = kPartBarShare * area.height();
    const double middle = area.center().y();
    const double from = left + row.begin * perMs;
    painter.setPen(QPen(colors.subtle, 1.5));
    painter.drawLine(QPointF(from, middle), QPointF(from + row.figure.high * perMs, middle));
    painter.setPen(Qt::NoPen);
    painter.setBrush(row.isSum ? colors.subtle : colors.accent);
    painter.drawRect(QRectF(from, middle - thick / 2.0, std::max(1.0, row.figure.median * perMs), thick));
}

LatencyPopup::LatencyPopup(const LatencyMeter& meter, QWidget* parent)
    : QFrame(parent, Qt::Popup), meter_(meter), count_(new QLabel), bars_(new LatencyBars), sentence_(new QLabel) {
    setAccessibleName(tr("From sound to label, part by part"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* title = new QLabel(tr("From sound to label, part by part"));
    title->setFont(readableFont(font(), 1.0, true));
    sentence_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(title);
    column->addWidget(count_);
    column->addWidget(bars_);
    column->addWidget(sentence_);
    clock_.setInterval(kRefreshMs);
    connect(&clock_, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
        else
            clock_.stop();
    });
}

void LatencyPopup::setFacts(const ModelFacts& facts) {
    hopSeconds_ = facts.hopSeconds;
    slowWindowSeconds_ = facts.slowWindowSeconds;
}

void LatencyPopup::open(const QWidget& anchor) {
    refresh();
    adjustSize();
    move(anchor.mapToGlobal(QPoint(8, -height() - 4)));
    show();
    setFocus();
    clock_.start();
}

void LatencyPopup::refresh() {
    const LatencyBudget& budget = meter_.budget();
    count_->setText(budget.windows() == 0 ? tr("It is measured while a microphone or a sound in real time is heard.")
                                          : tr("last windows: %1").arg(budget.windows()));
    bars_->setBudget(budget);
    sentence_->setText(sentenceNow());
    sentence_->setVisible(!sentence_->text().isEmpty());
}

QString LatencyPopup::sentence() const { return sentence_->text(); }

QString LatencyPopup::sentenceNow() const {
    const LatencyBudget& budget = meter_.budget();
    if (budget.windows() == 0) return {};
    if (slowWindowSeconds_ > 0.0)
        return tr("This network needs %1 s for a window here: one is looked at every %2 s.")
            .arg(formatNumber(slowWindowSeconds_, 2), formatNumber(hopSeconds_, 2));
    return tr("A window is looked at every %1; this machine could keep up with one every %2.")
        .arg(inMilliseconds(1000.0 * hopSeconds_), inMilliseconds(kHopPerWindowTime * budget.work().high));
}

} // namespace dclscope
