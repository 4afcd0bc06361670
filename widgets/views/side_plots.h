// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots beside a picture share: histograms now and at first, plots over epochs with a playhead, and how they
// follow the epoch.
#pragma once

#include <QWidget>

#include <algorithm>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QTimer;

namespace dclscope {

struct ThemeColors;

class SidePlots : public QWidget {
    Q_OBJECT

public:
    ~SidePlots() override;

    QCustomPlot& plot() const noexcept { return *plot_; }
    /// As low as it may be: plots grow where there is room, and scroll nobody away.
    QSize sizeHint() const override { return {300, std::max(200, minimumHeight())}; }

signals:
    /// A click in a plot over epochs asks for that epoch.
    void epochRequested(double epoch);

protected:
    SidePlots(const QString& name, const QString& description, QWidget* parent);

    void changeEvent(QEvent* event) override;

    /// Puts the numbers of the moment into the plots.
    virtual void fill() = 0;
    /// Gives what the plots show besides its colours.
    virtual void colour(const ThemeColors& colors) = 0;

    /// Takes everything out.
    void clear();
    /// Colours everything anew, and fills it.
    void restyle();
    /// Fills the plots soon, at most 30 times a second.
    void follow();

    /// Another plot below those that are there. @param ticks  numbers along x, about
    QCPAxisRect* addRect(const QString& xTitle, const QString& yTitle, int ticks);
    /// The outline of a histogram in it.
    QCPGraph* addHistogram(QCPAxisRect& rect);
    /// Which outline is which, above a histogram that may fill its whole height.
    void addKey(QCPAxisRect& rect);
    /// Makes it a plot over epochs.
    void addPlayhead(QCPAxisRect& rect);
    void movePlayheads(double epoch);
    /// All plots begin and end at the same places.
    void alignRects();
    const std::vector<QCPItemStraightLine*>& playheads() const noexcept { return playheads_; }

private:
    QCustomPlot* plot_;
    QTimer* follow_;
    std::vector<QCPItemStraightLine*> playheads_; ///< in the order of their plots
    QCPItemText* keyNow_ = nullptr;
    QCPItemText* keyFirst_ = nullptr;
};

} // namespace dclscope
