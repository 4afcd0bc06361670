// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/side_plots.h"

#include "widgets/style/plot_style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>
#include <QTimer>
#include <qcustomplot.h>

namespace dclscope {
namespace {

constexpr int kFollowMs = 33;
constexpr int kKeyHeight = 14; ///< pixels that the key adds above the histogram

/// Is not drawn before it has room: QCustomPlot complains of each of its layers where there is nothing to paint on.
class RoomyPlot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    void resizeEvent(QResizeEvent* event) override {
        if (!event->size().isEmpty()) QCustomPlot::resizeEvent(event);
    }
};

} // namespace

SidePlots::SidePlots(const QString& name, const QString& description, QWidget* parent)
    : QWidget(parent), plot_(new RoomyPlot(this)), follow_(new QTimer(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(plot_);
    setMinimumWidth(220);
    // The plot takes the focus by a click: a screen reader stops there, not here.
    for (QWidget* named : {static_cast<QWidget*>(this), static_cast<QWidget*>(plot_)}) {
        named->setAccessibleName(name);
        named->setAccessibleDescription(description);
    }
    follow_->setSingleShot(true);
    follow_->setInterval(kFollowMs);
    connect(follow_, &QTimer::timeout, this, [this] { fill(); });
    connect(&Theme::instance(), &Theme::changed, this, &SidePlots::restyle);
    connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        for (QCPItemStraightLine* line : playheads_)
            if (line->clipAxisRect()->rect().contains(event->pos()))
                emit epochRequested(line->clipAxisRect()->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
    });
}

SidePlots::~SidePlots() = default;

void SidePlots::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) restyle();
    QWidget::changeEvent(event);
}

void SidePlots::follow() {
    if (!follow_->isActive()) follow_->start();
}

void SidePlots::clear() {
    plot_->clearItems();
    plot_->clearPlottables();
    plot_->plotLayout()->clear();
    playheads_.clear();
    keyNow_ = keyFirst_ = nullptr;
}

QCPAxisRect* SidePlots::addRect(const QString& xTitle, const QString& yTitle, int ticks) {
    auto* rect = new QCPAxisRect(plot_);
    plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount(), 0, rect);
    rect->setMinimumMargins(QMargins(8, 10, 14, 4));
    for (QCPAxis* axis : rect->axes()) axis->setLayer(QStringLiteral("axes"));
    rect->axis(QCPAxis::atBottom)->setLabel(xTitle);
    rect->axis(QCPAxis::atLeft)->setLabel(yTitle);
    rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(2); // plots are low
    rect->axis(QCPAxis::atBottom)->ticker()->setTickCount(ticks);
    return rect;
}

QCPGraph* SidePlots::addHistogram(QCPAxisRect& rect) {
    QCPGraph* graph = plot_->addGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    graph->setLineStyle(QCPGraph::lsStepLeft);
    return graph;
}

void SidePlots::addKey(QCPAxisRect& rect) {
    rect.setMinimumMargins(rect.minimumMargins() + QMargins(0, kKeyHeight, 0, 0));
    const auto addText = [&](const QString& text, double x, Qt::Alignment side) {
        auto* item = new QCPItemText(plot_);
        item->setClipToAxisRect(false);
        item->setText(text);
        item->setPositionAlignment(side | Qt::AlignBottom);
        item->position->setType(QCPItemPosition::ptAxisRectRatio);
        item->position->setAxisRect(&rect);
        item->position->setCoords(x, -0.02);
        return item;
    };
    keyFirst_ = addText(tr("first epoch"), 0.0, Qt::AlignLeft);
    keyNow_ = addText(tr("now"), 1.0, Qt::AlignRight);
}

void SidePlots::addPlayhead(QCPAxisRect& rect) {
    auto* line = new QCPItemStraightLine(plot_);
    line->setClipAxisRect(&rect);
    line->setClipToAxisRect(true);
    for (QCPItemPosition* position : {line->point1, line->point2})
        position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    playheads_.push_back(line);
}

void SidePlots::movePlayheads(double epoch) {
    for (QCPItemStraightLine* line : playheads_) {
        line->point1->setCoords(epoch, 0.0);
        line->point2->setCoords(epoch, 1.0);
    }
}

void SidePlots::alignRects() {
    auto* margins = new QCPMarginGroup(plot_);
    for (QCPAxisRect* rect : plot_->axisRects()) rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
}

void SidePlots::restyle() {
    const ThemeColors& colors = Theme::instance().colors();
    stylePlot(*plot_, colors);
    for (QCPItemStraightLine* line : playheads_) line->setPen(QPen(colors.accent, 1.6));
    if (keyNow_ != nullptr) {
        keyNow_->setColor(colors.accent);
        keyFirst_->setColor(colors.subtle);
        for (QCPItemText* key : {keyNow_, keyFirst_}) key->setFont(readableFont(font(), 0.9));
    }
    colour(colors);
    fill();
}

} // namespace dclscope
