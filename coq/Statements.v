(* What is claimed about the exact rows of arXiv 2412.04910 ("hdp"), Section 4 and Appendices A and B, for a human
   to read: plain definitions, then one statement a row of the ledger, named like the row, with the paper's sentence
   above it. A theorem of the same name in another file proves it, or proves its negation. Nothing is proved here.
   Theorem 4 has a page of its own, StatementsTheorem4.v. *)
From Coq Require Import ZArith List QArith Qround Qabs.
Import ListNotations.
Open Scope Z_scope.

(* --- objects --- *)

(* Binomials by Pascal's rule, for every integer k.
   "we follow the convention C(d,k) = 0 for k < 0 or k > d" (proof of Lemma 1). *)
Fixpoint binomial (n : nat) (k : Z) : Z :=
  match n with O => if k =? 0 then 1 else 0 | S m => binomial m (k - 1) + binomial m k end.
(* (-1)^k *)
Definition minus_one_pow (k : Z) : Z := if Z.even k then 1 else -1.
(* g lo + g (lo + 1) + ... , n terms; then from lo to hi, both included *)
Fixpoint sum (lo : Z) (n : nat) (g : Z -> Z) : Z :=
  match n with O => 0 | S m => g lo + sum (lo + 1) m g end.
Definition sum_from (lo hi : Z) (g : Z -> Z) : Z := sum lo (Z.to_nat (hi + 1 - lo)) g.

(* {-1,1}^d as a list of 2^d lists; f(x) = x_1 ... x_d; x_1 + ... + x_d; w.x; (w_1 x_1, ..., w_d x_d) *)
Fixpoint cube (d : nat) : list (list Z) :=
  match d with O => [[]] | S m => map (cons 1) (cube m) ++ map (cons (-1)) (cube m) end.
Definition parity (x : list Z) : Z := fold_right Z.mul 1 x.
Definition total (x : list Z) : Z := fold_right Z.add 0 x.
Fixpoint dot (w x : list Z) : Z :=
  match w, x with a :: w', c :: x' => a * c + dot w' x' | _, _ => 0 end.
Fixpoint entrywise (w x : list Z) : list Z :=
  match w, x with a :: w', c :: x' => a * c :: entrywise w' x' | _, _ => [] end.

(* "b(d) = 0 if d is even and b(d) = -1 if d is odd" *)
Definition bias (d : nat) : Z := if Nat.even d then 0 else -1.

Open Scope Q_scope.
Definition of_nat (n : nat) : Q := inject_Z (Z.of_nat n).
Definition rational_relu (z : Q) : Q := if Qle_bool 0 z then z else 0.
Definition rational_sum (l : list Q) : Q := fold_right Qplus 0 l.
Definition two_pow (d : nat) : Q := inject_Z (2 ^ Z.of_nat d).
(* (15): Delta_{d,b} = E_x (-1)^{(d - sum_j x_j)/2} ReLU(sum_j x_j + b), x uniform on {-1,1}^d *)
Definition Delta (d : nat) (b : Q) : Q :=
  rational_sum (map (fun x => inject_Z (minus_one_pow ((Z.of_nat d - total x) / 2))
                              * rational_relu (inject_Z (total x) + b)) (cube d)) / two_pow d.

(* --- statements --- *)

(* "A useful identity to be remembered for later is, for every x, w in {±1}^d:
    prod_j x_j w_j = (-1)^{(d - w.x)/2}." (11) *)
Definition hdp_equation_11 : Prop :=
  forall (d : nat) (w x : list Z), In w (cube d) -> In x (cube d) ->
  parity (entrywise w x) = minus_one_pow ((Z.of_nat d - dot w x) / 2)%Z.

(* "for any integer d, c > 1: sum_{k=c}^d (-1)^k C(d,k) = [...] = (-1)^c C(d-1,c-1)," (21) *)
Definition hdp_equation_21 : Prop :=
  forall (d : nat) (c : Z), (1 < d)%nat -> (1 < c)%Z ->
  (sum_from c (Z.of_nat d) (fun k => minus_one_pow k * binomial d k)
   = minus_one_pow c * binomial (d - 1) (c - 1))%Z.

(* "sum_{k=c}^d (-1)^k k C(d,k) = [...] = (-1)^c d C(d-2,c-2)." (22) *)
Definition hdp_equation_22 : Prop :=
  forall (d : nat) (c : Z), (1 < d)%nat -> (1 < c)%Z ->
  (sum_from c (Z.of_nat d) (fun k => minus_one_pow k * k * binomial d k)
   = minus_one_pow c * Z.of_nat d * binomial (d - 2) (c - 2))%Z.

(* "Lemma 1. Let d > 1, b in R and c := ceil((d-b)/2). Then
    Delta_{d,b} = (-1)^{d+c} 2^{-d} ( d C(d-2,c-2) - d C(d-2,c-1) + b C(d-1,c-1) )." (20)
   Here for rational b; for real b in StatementsTheorem4.v. *)
Definition hdp_lemma_1 : Prop :=
  forall (d : nat) (b : Q), (1 < d)%nat ->
  let c := Qceiling ((of_nat d - b) / 2) in
  Delta d b == inject_Z (minus_one_pow (Z.of_nat d + c)) / two_pow d *
    (inject_Z (Z.of_nat d * binomial (d - 2) (c - 2)) - inject_Z (Z.of_nat d * binomial (d - 2) (c - 1))
     + b * inject_Z (binomial (d - 1) (c - 1))).

(* "Corollary 3. For every d > 1 [...] 1/(3 sqrt d) <= |Delta_{d,b(d)}| <= 1/sqrt d." (26), on squares *)
Definition hdp_corollary_3 : Prop :=
  forall d : nat, (1 < d)%nat -> let D := Delta d (inject_Z (bias d)) in
  1 / (9 * of_nat d) <= D * D <= 1 / of_nat d.

(* ours: 5/32 in place of 1/9 = 5/45; the limit of d Delta^2 is 1/(2 pi) = 5/31.4... *)
Definition new_corollary_3_sharper : Prop :=
  forall d : nat, (1 < d)%nat -> let D := Delta d (inject_Z (bias d)) in 5 # 32 <= of_nat d * (D * D).

(* "In the even case, c = d/2 and: |Delta_{d,0}| = d/2^d ( C(d-2,d/2-1) - C(d-2,d/2-2) ) = 4/2^d C(d-3,d/2-1)" (27),
   for every even d > 1, as printed. At d = 2 it needs C(-1,0): choose is any extension of the binomials. *)
Definition hdp_equation_27 (choose : Z -> Z -> Z) : Prop :=
  forall h : nat, (1 < 2 * h)%nat -> let d := Z.of_nat (2 * h) in let k := Z.of_nat h in
  Qabs (Delta (2 * h) 0) == inject_Z (d * (choose (d - 2) (k - 1) - choose (d - 2) (k - 2)))%Z / two_pow (2 * h) /\
  inject_Z (d * (choose (d - 2) (k - 1) - choose (d - 2) (k - 2)))%Z / two_pow (2 * h)
    == inject_Z (4 * choose (d - 3) (k - 1))%Z / two_pow (2 * h).
(* corrected: from d = 4 on; and |Delta_{d,0}| = 2 C(d-2,d/2-1) / 2^d for every even d >= 2 *)
Definition hdp_equation_27_corrected : Prop :=
  (forall h : nat, (4 <= 2 * h)%nat -> let d := (2 * h)%nat in let k := Z.of_nat h in
   Qabs (Delta d 0) == inject_Z (Z.of_nat d * (binomial (d - 2) (k - 1) - binomial (d - 2) (k - 2))) / two_pow d /\
   Qabs (Delta d 0) == inject_Z (4 * binomial (d - 3) (k - 1)) / two_pow d) /\
  (forall h : nat, (2 <= 2 * h)%nat -> let d := (2 * h)%nat in let k := Z.of_nat h in
   Qabs (Delta d 0) == inject_Z (2 * binomial (d - 2) (k - 1)) / two_pow d).

(* "in the last line we applied an estimate
    2^d/8 · 2/(3 sqrt d) <= C(d-3,d/2-1) <= 2^d/8 · 2/sqrt d": after (28), for every even d > 1; on squares *)
Definition between_squares (d : nat) (binomial_value : Z) : Prop :=
  (0 <= binomial_value)%Z /\ let square := inject_Z (binomial_value * binomial_value) in
  (two_pow d / 8) * (two_pow d / 8) * (4 / (9 * of_nat d)) <= square /\
  square <= (two_pow d / 8) * (two_pow d / 8) * (4 / of_nat d).
Definition hdp_equation_28 (choose : Z -> Z -> Z) : Prop :=
  forall h : nat, (1 < 2 * h)%nat -> between_squares (2 * h) (choose (Z.of_nat (2 * h) - 3) (Z.of_nat h - 1))%Z.
Definition hdp_equation_28_corrected : Prop :=
  forall h : nat, (4 <= 2 * h)%nat -> between_squares (2 * h) (binomial (2 * h - 3) (Z.of_nat h - 1)).

(* "Claim 2. Let d in N. For all n < d, for any polynomial P of degree n, sum_{k=0}^d (-1)^k C(d,k) P(k) = 0." (98)
   P has rational coefficients, lowest degree first; a list of at most d coefficients has degree below d. *)
Definition value (P : list Q) (x : Q) : Q := fold_right (fun c r => c + x * r) 0 P.
Definition hdp_claim_2 : Prop :=
  forall (d : nat) (P : list Q), (length P <= d)%nat ->
  rational_sum (map (fun k => inject_Z (minus_one_pow (Z.of_nat k) * binomial d (Z.of_nat k)) * value P (of_nat k))
                    (seq 0 (S d))) == 0.
