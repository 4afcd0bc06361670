// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live_views/evidence_map.h"

#include "widgets/style/color_map.h"
#include "widgets/style/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <span>

namespace dclscope {
namespace {

constexpr double kTightest = 0.85; // of the font's height: as near as names may come so that all of them have a row
constexpr int kManyLabels = 24;    // from so many on there is something to look for
constexpr int kFilterWidth = 150;
constexpr int kHeadGap = 6;

} // namespace

EvidenceMap::EvidenceMap(QWidget* parent) : ScrollingPlot(tr("Evidence per label"), parent) {
    setEmptyText(tr("The evidence for each label appears here"));
    setMouseTracking(true);
    buildHead();
}

void EvidenceMap::buildHead() {
    filter_ = new QLineEdit(this);
    filter_->setPlaceholderText(tr("Only labels with…"));
    filter_->setAccessibleName(tr("Show only labels that hold this text"));
    filter_->setToolTip(tr("A part of a label; Enter pins the first one"));
    filter_->setClearButtonEnabled(true);
    connect(filter_, &QLineEdit::textChanged, this, &EvidenceMap::setFilter);
    connect(filter_, &QLineEdit::returnPressed, this, [this] {
        for (const EvidenceRows::Row& row : rows_.rows())
            if (!rows_.filter().isEmpty() && !rows_.isPinned(row.item)) return toggle(row.item);
    });
    grouped_ = new QToolButton(this);
    grouped_->setText(tr("Groups"));
    grouped_->setToolTip(tr("Show groups of labels; click one to unfold it"));
    grouped_->setCheckable(true);
    connect(grouped_, &QToolButton::toggled, this, &EvidenceMap::setGrouped);
    placeHead();
}

void EvidenceMap::placeHead() {
    const bool many = labels_.size() > kManyLabels;
    filter_->setVisible(many);
    grouped_->setVisible(!rows_.groups().empty());
    int right = width() - kHeadGap;
    int height = 0;
    const auto place = [&](QWidget& widget, int wide) {
        if (widget.isHidden()) return;
        height = std::max(height, widget.sizeHint().height());
        widget.setGeometry(right - wide, 0, wide, widget.sizeHint().height());
        right -= wide + kHeadGap;
    };
    place(*grouped_, grouped_->sizeHint().width());
    place(*filter_, std::min(kFilterWidth, width() / 4));
    setHeadRoom({height > 0 ? width() - right : 0, height});
}

void EvidenceMap::setLabels(const QStringList& labels, std::vector<EvidenceGroup> groups) {
    filter_->clear();
    labels_ = labels;
    events_.clear();
    over_.reset();
    const std::size_t items = static_cast<std::size_t>(labels.size()) + groups.size();
    image_.reset(items, columnCapacity(), false);
    rows_.setLabels(labels, std::move(groups));
    rows_.setGrouped(grouped_->isChecked());
    placeHead();
    chooseRows();
    recolor();
    update();
}

void EvidenceMap::addScores(std::span<const float> scores, double endSeconds) {
    if (!image_.isEmpty()) {
        const double missed = (endSeconds - newest_) / timeStep() - 1.5;
        const auto most = static_cast<double>(columnCapacity());
        for (double i = 0.0; i < std::min(missed, most); i += 1.0) image_.push({});
    }
    column_.assign(scores.begin(), scores.end());
    column_.resize(rows_.labelCount(), 0.0F);
    for (const EvidenceGroup& group : rows_.groups()) {
        float most = 0.0F;
        for (const std::size_t label : group.members) most = std::max(most, column_[label]);
        column_.push_back(most);
    }
    image_.push(column_);
    newest_ = endSeconds;
    chooseRows();
    update();
}

void EvidenceMap::markStart(std::size_t label, double seconds) {
    events_.push_back({label, seconds, -1.0});
    std::erase_if(events_, [this](const Event& e) { return e.end >= 0.0 && e.end < endTime() - span(); });
    update();
}

void EvidenceMap::markEnd(std::size_t label, double seconds) {
    for (Event& e : events_)
        if (e.label == label && e.end < 0.0) e.end = seconds;
    update();
}

void EvidenceMap::setOver(double seconds) {
    over_ = seconds;
    update();
}

ColorKey EvidenceMap::key() const { return {tr("%1 %").arg(0), strip_, tr("%1 %").arg(100)}; }

void EvidenceMap::clear() {
    events_.clear();
    image_.clear();
    chooseRows();
    update();
}

void EvidenceMap::setPinned(const QStringList& labels) {
    rows_.setPinned(labels);
    chooseRows();
    update();
}

QStringList EvidenceMap::pinned() const {
    QStringList labels;
    for (const std::size_t label : rows_.pinned()) labels << nameOf(label);
    return labels;
}

void EvidenceMap::setFilter(const QString& part) {
    rows_.setFilter(part);
    if (filter_->text() != part) filter_->setText(part);
    chooseRows();
    update();
}

void EvidenceMap::setGrouped(bool grouped) {
    rows_.setGrouped(grouped);
    grouped_->setChecked(grouped);
    chooseRows();
    update();
}

bool EvidenceMap::wantsGroups() const { return grouped_->isChecked(); }

void EvidenceMap::toggle(std::size_t item) {
    if (rows_.isGroup(item)) {
        rows_.toggleFold(item);
    } else {
        rows_.togglePin(item);
        emit pinnedChanged(pinned());
    }
    chooseRows();
    update();
}

QString EvidenceMap::nameOf(std::size_t item) const {
    if (rows_.isGroup(item)) return rows_.groups()[item - rows_.labelCount()].name;
    return labels_[static_cast<qsizetype>(item)];
}

void EvidenceMap::recolor() {
    const ThemeColors& colors = Theme::instance().colors();
    const ColorMap map = ColorMap::ramp(colors.plot, colors.accent);
    image_.setColoring([map](float score) { return map.rgb(static_cast<double>(score)); });
    strip_ = map.strip(false);
}

void EvidenceMap::resizeEvent(QResizeEvent* event) {
    ScrollingPlot::resizeEvent(event);
    placeHead();
    chooseRows();
}

std::size_t EvidenceMap::rowsThatFit(std::size_t wanted) const {
    const auto rows = [this](double share) {
        const double line = QFontMetricsF(font()).height() * share;
        return static_cast<std::size_t>(std::max(1.0, std::floor(plotArea().height() / line)));
    };
    return wanted <= rows(kTightest) ? wanted : rows(1.0);
}

std::vector<float> EvidenceMap::weights() const {
    std::vector<float> weights(rows_.labelCount(), 0.0F);
    const ScrollBuffer& columns = image_.buffer();
    for (std::size_t age = 0; age < columns.size(); ++age) {
        const std::span<const float> column = columns.column(age);
        for (std::size_t label = 0; label < weights.size(); ++label)
            weights[label] = std::max(weights[label], column[label]);
    }
    // However often it is heard: among those that are heard the score decides.
    std::vector<bool> isHeard(weights.size(), false);
    for (const Event& e : events_)
        if (e.label < weights.size() && (e.end < 0.0 || e.end > newest_ - span())) isHeard[e.label] = true;
    for (std::size_t label = 0; label < weights.size(); ++label)
        if (isHeard[label]) weights[label] += 1.0F;
    return weights;
}

void EvidenceMap::chooseRows() {
    rows_.choose(rowsThatFit(rows_.wanted().size()), weights());
    const std::size_t shown = rows_.rows().size();
    const bool best = rows_.filter().isEmpty() && !rows_.isGrouped() && shown != rows_.labelCount();
    setTitle(titleFor(shown), best ? tr("Evidence: %1 of %2 labels").arg(shown).arg(labels_.size()) : QString());
}

QString EvidenceMap::titleFor(std::size_t shown) const {
    if (!rows_.filter().isEmpty()) return tr("Evidence: labels with “%1”").arg(rows_.filter());
    if (rows_.isGrouped()) return tr("Evidence per group");
    return shown == rows_.labelCount()
               ? tr("Evidence per label")
               : tr("Evidence: the %1 of %2 labels that scored highest").arg(shown).arg(labels_.size());
}

QStringList EvidenceMap::shownLabels() const {
    QStringList shown;
    for (const EvidenceRows::Row& row : rows_.rows()) shown << nameOf(row.item);
    return shown;
}

QString EvidenceMap::reading(double time, const QPointF& point, const QRectF& plot) const {
    if (rows_.rows().empty()) return {};
    const double row = std::floor((point.y() - plot.top()) / rowHeight(plot));
    const double last = static_cast<double>(rows_.rows().size() - 1);
    const std::size_t item = rows_.rows()[static_cast<std::size_t>(std::clamp(row, 0.0, last))].item;
    const double age = std::floor((newest_ - time) / timeStep());
    if (age < 0.0 || age >= static_cast<double>(image_.buffer().size())) return {};
    const std::span<const float> column = image_.buffer().column(static_cast<std::size_t>(age));
    return tr("%1 · %2 %").arg(nameOf(item)).arg(100.0 * static_cast<double>(column[item]), 0, 'f', 1);
}

bool EvidenceMap::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return ScrollingPlot::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    const std::optional<std::size_t> row = nameAt(help.pos());
    if (!row) return ScrollingPlot::event(event);
    const std::size_t item = rows_.rows()[*row].item;
    const QString click = rows_.isGroup(item) ? (rows_.isOpen(item) ? tr("Click to fold it") : tr("Click to unfold it"))
                          : rows_.isPinned(item) ? tr("Click to let it go")
                                                 : tr("Click to pin it on top");
    QToolTip::showText(help.globalPos(), nameOf(item) + QLatin1Char('\n') + click, this);
    return true;
}

void EvidenceMap::mouseMoveEvent(QMouseEvent* event) {
    setCursor(nameAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    ScrollingPlot::mouseMoveEvent(event);
}

void EvidenceMap::mouseReleaseEvent(QMouseEvent* event) {
    const std::optional<std::size_t> row = nameAt(event->position());
    if (event->button() == Qt::LeftButton && row) return toggle(rows_.rows()[*row].item);
    ScrollingPlot::mouseReleaseEvent(event);
}

void EvidenceMap::contextMenuEvent(QContextMenuEvent* event) {
    const std::optional<std::size_t> row = nameAt(event->pos());
    QMenu menu(this);
    if (row) {
        const std::size_t item = rows_.rows()[*row].item;
        const QString text = rows_.isGroup(item) ? (rows_.isOpen(item) ? tr("Fold the group") : tr("Unfold the group"))
                             : rows_.isPinned(item) ? tr("Let the label go")
                                                    : tr("Pin the label on top");
        menu.addAction(text, this, [this, item] { toggle(item); });
    }
    if (!rows_.pinned().empty())
        menu.addAction(tr("Let all pinned labels go"), this, [this] {
            setPinned({});
            emit pinnedChanged({});
        });
    if (menu.isEmpty()) return event->ignore();
    menu.exec(event->globalPos());
}

} // namespace dclscope
