(* The checker as an OCaml program: extracted/checker.ml, which checker-main.ml drives. *)
From Coq Require Import Extraction ExtrOcamlBasic ZArith QArith.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerClosing CheckerCases CheckerFile.
Extraction Language OCaml.
Extraction "extracted/checker.ml" check check_listed run claimed Qred Pos.mul Z.add Z.mul Z.opp Z.of_nat Z.compare.
