// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/plot_style.h"

#include <qcustomplot.h>

namespace dclscope {
namespace {

void styleAxis(QCPAxis& axis, const ThemeColors& colors, const QFont& font) {
    const QPen line(colors.axis, 1.0);
    axis.setBasePen(line);
    axis.setTickPen(line);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLengthIn(0);
    axis.setTickLengthOut(4);
    axis.setTickLabelColor(colors.subtle);
    axis.setLabelColor(colors.text);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.grid()->setPen(QPen(colors.grid, 1.0));
    axis.grid()->setZeroLinePen(QPen(colors.grid, 1.0));
    axis.grid()->setSubGridVisible(false);
}

} // namespace

void styleAxisRect(QCPAxisRect& rect, const ThemeColors& colors, const QFont& font) {
    rect.setBackground(QBrush(colors.plot));
    for (QCPAxis* axis : rect.axes()) styleAxis(*axis, colors, font);
}

void stylePlot(QCustomPlot& plot, const ThemeColors& colors) {
    const QFont font = readableFont(plot.font(), 0.9);
    plot.setBackground(QBrush(colors.plot));
    for (QCPAxisRect* rect : plot.axisRects()) styleAxisRect(*rect, colors, font);
    if (plot.legend == nullptr) return;
    plot.legend->setFont(font);
    plot.legend->setTextColor(colors.text);
    plot.legend->setBorderPen(Qt::NoPen);
    QColor ground = colors.plot;
    ground.setAlpha(200);
    plot.legend->setBrush(ground);
}

void styleGraph(QCPGraph& graph, const QColor& color, bool filled) {
    graph.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QColor under = color;
    under.setAlpha(45);
    graph.setBrush(filled ? QBrush(under) : QBrush(Qt::NoBrush));
    graph.setAntialiased(true);
    graph.setAntialiasedFill(true);
}

} // namespace dclscope
